/// What a conversation says of the one who began it: who they are, how to reach them, what they
/// want, by when, for how much, what they agreed to, and what nobody answered.
///
/// Rules and words are data (`rules.txt`), in Italian and English together, because people mix
/// them. Nothing is guessed: what no rule is sure of is not proposed, since a wrong proposal costs
/// the seller more than a missing one. Each proposal names the turn it comes from and the words
/// that led to it. Everything here is a pure function of the conversation.
@NullMarked
package it.trequartista.inbox.understanding;

import org.jspecify.annotations.NullMarked;
