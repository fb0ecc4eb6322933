package it.trequartista.contacts;

/// What a touchpoint was. The first is what an unknown word of a newer version becomes.
public enum TouchKind {
    /// Anything else, a note.
    OTHER(Hat.BOTH),
    /// A like, a share, a download of a content.
    CONTENT_REACTION(Hat.MARKETING),
    /// A comment under a content.
    COMMENT(Hat.MARKETING),
    /// A direct message on a network.
    DM(Hat.BOTH),
    /// An e-mail.
    EMAIL(Hat.BOTH),
    /// A call.
    CALL(Hat.SALES),
    /// A meeting.
    MEETING(Hat.SALES),
    /// A fair, a talk, a lesson.
    EVENT(Hat.MARKETING),
    /// A form that was filled in.
    FORM(Hat.MARKETING),
    /// A chat, with a person or a robot.
    CHAT(Hat.MARKETING),
    /// Somebody introduced somebody.
    REFERRAL(Hat.BOTH),
    /// An offer went out.
    OFFER_SENT(Hat.SALES),
    /// An offer was answered.
    OFFER_REPLY(Hat.SALES),
    /// A contract was signed.
    SIGNATURE(Hat.SALES);

    private final Hat hat;

    TouchKind(Hat hat) {
        this.hat = hat;
    }

    /// The hat one usually wears for it.
    public Hat hat() {
        return hat;
    }
}
