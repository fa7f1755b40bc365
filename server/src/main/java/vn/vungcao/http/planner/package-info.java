/** The planner's questions: what indicators there are, their values, classes and series, and who lags on which target. */
package vn.vungcao.http.planner;
