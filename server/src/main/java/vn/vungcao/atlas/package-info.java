/**
 * The atlas: the immutable snapshot that answers every read, and the questions that are asked of it. A question is a pure
 * function of the atlas; there is no clock and no global state. The atlas does not know where its content is stored.
 */
package vn.vungcao.atlas;
