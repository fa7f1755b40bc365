package vn.vungcao.encode.piece;

import java.io.IOException;

/** A stream that takes pieces as they are, in the form it needs. */
public interface PieceTarget {
    /** Puts the piece after what was written so far. */
    void put(Piece piece) throws IOException;
}
