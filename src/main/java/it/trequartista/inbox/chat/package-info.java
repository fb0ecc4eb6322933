/// Conversations as programs export them: messengers, chatbots, help desks, and text somebody
/// pasted; and what was written into forms of web sites ([FormTable], [FormJson]).
///
/// Each class that is a [it.trequartista.inbox.arrivals.Format] is one source. Those that write
/// JSON share [JsonFormat]; what only has names of its own for the same things is told apart by
/// `messages.txt` and `forms.txt`, not by code. Exports mix conversations or give them newest
/// first; [Ordered] puts them right without holding them.
@NullMarked
package it.trequartista.inbox.chat;

import org.jspecify.annotations.NullMarked;
