using Heed.Office.Doors;
using Heed.Publishing.Doors;

namespace Heed.Consultations.Making;

/// <summary>A privacy notice to begin with, from the office's profile. The officer completes it for the questions asked.</summary>
public static class PrivacyText
{
    public static string For(OfficeProfile office) =>
        $"""
            You do not need to give your name. You choose which questions to answer.

            The {office.Names.Legal} uses your answers to take the decision described on this page. This is a task the law gives us (UK GDPR, article 6(1)(e), and the Police Reform and Social Responsibility Act 2011, section 96).

            Answers about you, such as your age, tell us whom we have not heard from. They are never kept beside a name. Please do not write names of people in your answers.

            We keep the answers for 2 years after the results come out, then only figures and text that cannot lead to anyone. When you send your answers you get a reference number and a secret: with both you can take them back.

            Questions about this? Write to {office.Contact.Email} or read our [privacy page]({FooterPage.Privacy.Address}).
            """;
}
