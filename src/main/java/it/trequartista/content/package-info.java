/// What is published: the idea, its text, where and when it came out.
///
/// A [ContentItem] is one thing worth saying; a [Publication] is that thing on one channel, with a
/// day. Planned and published are two different days of a publication, never one field. A
/// touchpoint may point to the publication that caused it, which is how content is weighed later.
///
/// The life of an item is [ContentState]. One person writes alone, so the steps before publication
/// may be taken in any order and direction; only "published" claims a fact, and therefore needs a
/// publication with its day.
@NullMarked
package it.trequartista.content;

import org.jspecify.annotations.NullMarked;
