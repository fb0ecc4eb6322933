package it.trequartista.inbox.mail;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The parts of a body of several (RFC 2046, 5.1): what stands between lines that begin with two
/// hyphens and the boundary. What is before the first and after the last is for no reader.
///
/// @param parts in order
/// @param whole whether the line that ends the last is there
record Multipart(List<Entity> parts, boolean whole) {
    /// Of a body of several; null when no line in it begins a part.
    ///
    /// @param boundary as the head says it; where it says none the first line of that look counts
    /// @param most so many parts and no more
    static @Nullable Multipart of(Entity body, String boundary, int most) {
        var split = new Split(body, boundary.stripTrailing(), most);
        split.run();
        return split.parts.isEmpty() ? null : new Multipart(split.parts, split.whole);
    }

    private static final class Split {
        private static final int NONE = -1;
        private final byte[] bytes;
        private final int from;
        private final int to;
        private final int most;
        private final List<Entity> parts = new ArrayList<>();
        private byte[] edge;
        private int begun = NONE;
        private boolean whole;

        Split(Entity body, String boundary, int most) {
            this.bytes = body.bytes();
            this.from = body.from();
            this.to = body.to();
            this.most = most;
            this.edge =
                    boundary.isEmpty()
                            ? new byte[0]
                            : ("--" + boundary).getBytes(StandardCharsets.UTF_8);
        }

        void run() {
            int at = from;
            while (at < to && !whole && parts.size() < most) {
                int next = Entity.nextLine(bytes, at, to);
                if (bytes[at] == '-' && at + 1 < to && bytes[at + 1] == '-') {
                    line(at, next);
                }
                at = next;
            }
            if (!whole && parts.size() < most) {
                endPart(to);
            }
        }

        private void line(int at, int next) {
            int end = endOfText(at, next);
            if (edge.length == 0 && hasName(at, end)) {
                edge = Arrays.copyOfRange(bytes, at, end);
            }
            int after = at + edge.length;
            if (edge.length == 0
                    || after > end
                    || !Arrays.equals(bytes, at, after, edge, 0, edge.length)) {
                return;
            }
            boolean last = end == after + 2 && bytes[after] == '-' && bytes[after + 1] == '-';
            if (last || end == after) {
                endPart(endOfLineBefore(at));
                whole = last && !parts.isEmpty();
                begun = last ? NONE : next;
            }
        }

        private void endPart(int end) {
            if (begun != NONE) {
                parts.add(Entity.of(bytes, begun, Math.max(begun, end)));
            }
        }

        /// The break before a boundary belongs to the boundary.
        private int endOfLineBefore(int at) {
            int end = at > from && bytes[at - 1] == '\n' ? at - 1 : at;
            boolean carriage = end > from && bytes[end - 1] == '\r';
            return carriage ? end - 1 : end;
        }

        private int endOfText(int at, int next) {
            int end = next;
            while (end > at && bytes[end - 1] <= ' ' && bytes[end - 1] >= 0) {
                end--;
            }
            return end;
        }

        private boolean hasName(int at, int end) {
            int i = at;
            while (i < end && bytes[i] == '-') {
                i++;
            }
            return i < end;
        }
    }
}
