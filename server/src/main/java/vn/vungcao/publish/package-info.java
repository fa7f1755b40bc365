/** From the store to the atlas: read, build, swap. */
package vn.vungcao.publish;
