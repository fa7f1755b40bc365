package vn.vungcao.report;

import vn.vungcao.indicator.Label;

/** How the targets stand for which an agency answers; the label is empty for those for which the document names none. */
public record AgencySummary(Label agency, StandingCounts counts) {}
