package vn.vungcao.difficulty;

/** What is known of one unit. */
public interface Facts {
    /** By the code of the indicator; unknown when nothing is. */
    Figure figure(String indicator);

    /** Whether it is recognised as new-rural. */
    Truth newRural();
}
