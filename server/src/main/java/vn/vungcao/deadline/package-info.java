/** How long a question may be worked on: {@link vn.vungcao.deadline.Deadline}. */
package vn.vungcao.deadline;
