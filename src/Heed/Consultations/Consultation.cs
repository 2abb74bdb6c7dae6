namespace Heed.Consultations;

/// <summary>
/// A question put to the public before a decision, from first draft to close. What the public sees of it is a published
/// version (<see cref="ConsultationContent"/>), never this row: this is the office's working copy and its state.
/// </summary>
public sealed class Consultation
{
    private Consultation() { }

    /// <param name="code">Short code used on the command line and in reference numbers, such as "SAFE26": 3 to 12 capitals and digits.</param>
    /// <param name="slug">Part of the public address.</param>
    /// <param name="title">What the public reads first.</param>
    /// <param name="owner">Account of the officer responsible.</param>
    public Consultation(string code, string slug, string title, Guid owner)
    {
        Id = Guid.CreateVersion7();
        (Code, Slug, Title, OwnerId) = (code, slug, title, owner);
    }

    public Guid Id { get; private set; }
    public string Code { get; private set; } = "";
    public string Slug { get; private set; } = "";
    public Guid OwnerId { get; private set; }

    public string Title { get; set; } = "";

    /// <summary>One sentence for lists and searches.</summary>
    public string Summary { get; set; } = "";

    /// <summary>Why we are asking, in two or three sentences.</summary>
    public string Purpose { get; set; } = "";

    /// <summary>What people need to know to answer well; Markdown.</summary>
    public string Background { get; set; } = "";

    /// <summary>The decision that the answers will influence.</summary>
    public string Decision { get; set; } = "";

    /// <summary>Who takes that decision, by title.</summary>
    public string DecisionMaker { get; set; } = "";
    public DateOnly? DecisionBy { get; set; }

    /// <summary>What can change because of the answers; Markdown.</summary>
    public string CanChange { get; set; } = "";

    /// <summary>What cannot change whatever the answers, and why; Markdown.</summary>
    public string CannotChange { get; set; } = "";
    public DateTimeOffset? OpensAt { get; set; }
    public DateTimeOffset? ClosesAt { get; set; }

    /// <summary>Why this length of time is enough.</summary>
    public string TimeReason { get; set; } = "";
    public ParticipationLevel Level { get; set; } = ParticipationLevel.Consult;
    public SampleDesign Design { get; set; } = SampleDesign.Open;

    /// <summary>Whom it should reach; Markdown.</summary>
    public string Audience { get; set; } = "";

    /// <summary>Ways to answer other than this website; Markdown.</summary>
    public string WaysToAnswer { get; set; } = "";

    /// <summary>What is collected, why, how long it is kept; Markdown.</summary>
    public string PrivacyNotice { get; set; } = "";

    public Questionnaire Questionnaire { get; private set; } = Questionnaire.Empty;

    /// <summary>When the first answer came in; from then on the questions are locked.</summary>
    public DateTimeOffset? FirstAnsweredAt { get; private set; }

    public Guid? LaunchedVersionId { get; private set; }
    public DateTimeOffset? LaunchedAt { get; private set; }

    /// <summary>Digest of the content last sent for clearance: tells whether anything was changed since.</summary>
    public string? SentDigest { get; private set; }

    /// <summary>When it was closed: at its closing time by the job, or earlier by a person.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }
    public string? ClosedEarlyBecause { get; private set; }

    /// <summary>Counts up with every change; a form carries it, so that two people at once find out.</summary>
    public int Version { get; set; }

    /// <summary>What the desk's list looks through for words: title, code, summary and purpose, in small letters and digits.</summary>
    public string Search
    {
        get => Making.EarlierQuestionQuery.Plain($"{Title} {Code} {Summary} {Purpose}");
        // What is stored follows from the rest, and is never read back.
        private set => _ = value;
    }

    public bool IsLaunched => LaunchedVersionId is not null;

    /// <summary>When the published version says that it opens and closes. Once launched this counts, whatever is being edited here.</summary>
    public DateTimeOffset? RunsFrom { get; private set; }
    public DateTimeOffset? RunsUntil { get; private set; }

    public ConsultationState StateAt(DateTimeOffset now) =>
        !IsLaunched ? ConsultationState.Draft
        : ClosedAt is not null || now >= RunsUntil ? ConsultationState.Closed
        : now < RunsFrom ? ConsultationState.Coming
        : ConsultationState.Open;

    /// <summary>Replaces the questions, unless somebody has answered them.</summary>
    public bool TryAsk(Questionnaire questionnaire, out string? refusal)
    {
        refusal = FirstAnsweredAt is not null
            ? "People have answered these questions, so they can no longer be changed."
            : questionnaire.FaultsOfQuestions().FirstOrDefault();
        if (refusal is null)
            Questionnaire = questionnaire;
        return refusal is null;
    }

    /// <summary>Changes the code and the public address, until it is launched: both are printed on what goes out.</summary>
    public bool TryName(string code, string slug, out string? refusal)
    {
        refusal = null;
        if ((code, slug) == (Code, Slug))
            return true;
        if (IsLaunched)
            refusal = "It has been launched, so its code and its address stay as they are.";
        else
            Naming.MayBe(code, slug, out refusal);
        if (refusal is null)
            (Code, Slug) = (code, slug);
        return refusal is null;
    }

    /// <summary>Marks it launched with the version that was published. A later closing time opens it again.</summary>
    public void Launched(Guid versionId, ConsultationContent published, DateTimeOffset now)
    {
        LaunchedVersionId = versionId;
        LaunchedAt ??= now;
        (RunsFrom, RunsUntil) = (published.OpensAt, published.ClosesAt);
        if (ClosedEarlyBecause is null && now < RunsUntil)
            ClosedAt = null;
    }

    /// <summary>Marks it launched with its present content.</summary>
    public void Launched(Guid versionId, DateTimeOffset now) => Launched(versionId, Content(), now);

    /// <summary>Notes that its content, as it is now, has been sent for clearance.</summary>
    public void SentForClearance() => SentDigest = Content().Digest();

    /// <summary>Whether anything that the public would see was changed since it was last sent for clearance.</summary>
    public bool ChangedSinceSent => SentDigest is not null && SentDigest != Content().Digest();

    /// <summary>Makes it a draft again, which must be cleared and launched anew.</summary>
    public void TakenBack() => (LaunchedVersionId, SentDigest, RunsFrom, RunsUntil, ClosedAt) = (null, null, null, null, null);

    /// <summary>Closes before its time, for a reason that is shown to the public.</summary>
    public bool TryCloseEarly(DateTimeOffset now, string because, out string? refusal)
    {
        refusal =
            StateAt(now) is not ConsultationState.Open ? "This consultation is not open."
            : string.IsNullOrWhiteSpace(because) ? "Say why it closes early."
            : null;
        if (refusal is null)
            (ClosedAt, ClosedEarlyBecause) = (now, because.Trim());
        return refusal is null;
    }

    /// <summary>Takes back an early closing while its planned closing time has not come.</summary>
    public bool TryReopen(string? reason, DateTimeOffset now, out string? refusal)
    {
        refusal =
            string.IsNullOrWhiteSpace(reason) ? "Say why it opens again."
            : ClosedEarlyBecause is null || now >= RunsUntil ? "Its closing time has passed."
            : null;
        if (refusal is null)
            (ClosedAt, ClosedEarlyBecause) = (null, null);
        return refusal is null;
    }

    /// <summary>Records that it has closed. The clock closes it, whether or not a job has run to record it.</summary>
    internal bool CloseWhenDue(DateTimeOffset now)
    {
        if (!IsLaunched || ClosedAt is not null || RunsUntil is not { } due || now < due)
            return false;
        ClosedAt = due;
        return true;
    }

    /// <summary>What is sent for clearance, and shown to the public once published.</summary>
    public ConsultationContent Content() =>
        new(
            Code,
            Title,
            Purpose,
            Background,
            Decision,
            DecisionMaker,
            DecisionBy,
            CanChange,
            CannotChange,
            OpensAt,
            ClosesAt,
            Level,
            Design,
            Audience,
            PrivacyNotice,
            Questionnaire,
            Summary,
            WaysToAnswer
        );
}
