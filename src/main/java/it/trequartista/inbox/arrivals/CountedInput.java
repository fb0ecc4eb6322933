package it.trequartista.inbox.arrivals;

import it.trequartista.kernel.Progress;

import java.io.FilterInputStream;
import java.io.IOException;

/// Tells how far reading is, and stops it when the user cancels.
public final class CountedInput extends FilterInputStream {
    private final long size;
    private final Progress progress;
    private long count;

    /// Opens a material.
    public CountedInput(Material material, Progress progress) throws IOException {
        super(material.open());
        this.size = material.size();
        this.progress = progress;
    }

    @Override
    public int read(byte[] block, int offset, int length) throws IOException {
        int n = super.read(block, offset, length);
        if (n > 0) {
            count += n;
            progress.check();
            progress.at(count, size);
        }
        return n;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count += b < 0 ? 0 : 1;
        return b;
    }
}
