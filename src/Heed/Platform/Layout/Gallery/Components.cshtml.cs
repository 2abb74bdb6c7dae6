using System.ComponentModel.DataAnnotations;
using Heed.Platform.Components.Fields;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Heed.Platform.Layout.Gallery;

/// <summary>Every component with its real markup, in the layout of the desk or of the site. Nothing sent here is kept.</summary>
public sealed class ComponentsModel : PageModel
{
    /// <summary>One field of every kind.</summary>
    public sealed class FieldGallery
    {
        [Required(ErrorMessage = "Enter your name")]
        public string? Name { get; set; }

        [Range(1, 1000, ErrorMessage = "Enter a cost from 1 to 1,000")]
        public int? Cost { get; set; }

        public string? Password { get; set; }

        [StringLength(200, ErrorMessage = "Your view must be 200 characters or fewer")]
        public string? View { get; set; }

        public string? Area { get; set; }

        [Required(ErrorMessage = "Choose how we shall reply")]
        public string? How { get; set; }

        public string? Email { get; set; }

        public List<string> Topics { get; set; } = [];

        public bool Agree { get; set; }

        [Required(ErrorMessage = "Enter the day it closes")]
        public DateOnly? ClosesOn { get; set; }

        public TimeOnly? ClosesAt { get; set; }

        public IFormFile? Letter { get; set; }
    }

    public static IReadOnlyList<FieldOption> Areas { get; } =
    [new("ashford", "Ashford"), new("dover", "Dover"), new("medway", "Medway"), new("thanet", "Thanet")];

    [BindProperty]
    public FieldGallery Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 4;

    /// <summary>Whether the components are shown as the public sees them.</summary>
    public bool IsSite { get; private set; }

    public string LayoutPath => $"/Platform/Layout/_{(IsSite ? "Site" : "Desk")}Layout.cshtml";

    public void OnGet(string? face) => IsSite = face == "site";

    public IActionResult OnPost(string? face)
    {
        IsSite = face == "site";
        return Page();
    }
}
