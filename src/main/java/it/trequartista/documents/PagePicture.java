package it.trequartista.documents;

/// The pixels of a page.
///
/// @param width in pixels
/// @param height in pixels
/// @param argb row after row, 8 bits each of opacity, red, green and blue; not copied, do not
///     change
@SuppressWarnings("ArrayRecordComponent") // A picture is large: handed over, not copied.
public record PagePicture(int width, int height, int[] argb) {}
