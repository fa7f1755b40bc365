/** How long the server takes from the start of the JVM until it answers, and what that time goes to. */
package vn.vungcao.bench.start;
