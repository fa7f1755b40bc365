/** The loops inside an answer, measured by JMH each by itself. */
package vn.vungcao.bench.loop;
