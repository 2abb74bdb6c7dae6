using System.Xml.Linq;
using Heed.Platform.Data;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace Heed.Platform.Web;

/// <summary>A key that protects cookies and forms. All nodes share the database's.</summary>
public sealed class ProtectionKey(string name, string xml)
{
    public string Name { get; private set; } = name;
    public string Xml { get; private set; } = xml;
}

/// <summary>Keeps the data protection keys in the database, so that forms and cookies survive restarts and work on every node.</summary>
internal sealed class DatabaseKeys(IDbContextFactory<HeedDb> contexts) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = contexts.CreateDbContext();
        return [.. db.Set<ProtectionKey>().AsNoTracking().Select(key => key.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = contexts.CreateDbContext();
        db.Add(new ProtectionKey(friendlyName, element.ToString(SaveOptions.DisableFormatting)));
        db.SaveChanges();
    }
}
