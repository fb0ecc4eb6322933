package it.trequartista.content;

/// Where a content comes out.
public enum Channel {
    /// The own blog.
    BLOG,
    /// A page of the own site.
    WEBSITE,
    /// E-mail to subscribers.
    NEWSLETTER,
    /// LinkedIn.
    LINKEDIN,
    /// Instagram.
    INSTAGRAM,
    /// Facebook.
    FACEBOOK,
    /// Video.
    YOUTUBE,
    /// Audio.
    PODCAST,
    /// A fair, a talk, a workshop.
    EVENT,
    /// Someone else's paper or site.
    PRESS,
    /// Printed matter: brochure, flyer.
    PRINT,
    /// Paid.
    ADS,
    /// Anything else.
    OTHER
}
