package vn.vungcao.demo;

import java.util.BitSet;

/** A sum that some of a list of units must have. */
record Total(BitSet units, long sum, String why) {}
