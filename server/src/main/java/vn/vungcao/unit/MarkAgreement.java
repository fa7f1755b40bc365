package vn.vungcao.unit;

/** How the marks of a query go with those of the name it was found in, best first. */
enum MarkAgreement {
    /** Letter by letter the same. */
    SAME,
    /** The query has no marks at all, so it says nothing about them. */
    UNMARKED,
    /** The query leaves out some marks of the name, those it has are right. */
    INCOMPLETE,
    /** The query has a mark that the name has not. */
    CONTRADICTING
}
