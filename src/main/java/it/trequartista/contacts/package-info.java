/// People and companies, one record each for life, and the journey one travels with them.
///
/// **One record.** A person has many contact points and many companies; nothing is copied into a
/// lead or a customer. A field is written by itself ([PersonField], [CompanyField]), so that two
/// machines that edit two fields of one person do not fight.
///
/// **Comparing.** A contact point keeps what was typed and, beside it, what is compared
/// ([ContactKind#normalise]): a lower-case e-mail, a phone in E.164 (a number without country is
/// Italian), a bare web address. A sort key is the family name first, without case and accents.
///
/// **One journey.** A [Touchpoint] is marketing or sales or both: one table, one timeline, because
/// the whole product is about there being no border. It is append-only: a correction is a new
/// touchpoint that supersedes the old one, which stays to be seen.
///
/// **Lists.** A list is a `long[]` of ids in sort order, kept in memory until a person is written
/// ([People#ids]); a filter is what the full-text index finds, put into that order ([Order]); the
/// rows in sight are read by id. This is what keeps 100 000 people under 50 ms a key.
///
/// **Stores** work inside the caller's transaction and are public: a feature downstream writes a
/// person or a touchpoint in the same breath as its own change.
@NullMarked
package it.trequartista.contacts;

import org.jspecify.annotations.NullMarked;
