package org.tongbao.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// One part of an archive while it is unpacked, counted byte by byte.
final class PartStream extends FilterInputStream {

    /// What all parts of an archive may take together.
    interface Budget {
        void take(int bytes) throws IOException;
    }

    private final long packed;
    private final Budget budget;
    private long unpacked;

    PartStream(InputStream part, long packed, Budget budget) {
        super(part);
        this.packed = Math.max(1, packed);
        this.budget = budget;
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        var read = super.read(into, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int bytes) throws IOException {
        unpacked += bytes;
        budget.take(bytes);
        if (unpacked > TableLimits.SWELLING_FROM && unpacked / packed > TableLimits.SWELLING) {
            throw new RefusedTableException("FILE_SWELLS");
        }
    }
}
