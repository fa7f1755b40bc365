/** What is said to a person, in the two languages of the program at once, so that no place says it in one of them only. */
package vn.vungcao.wording;
