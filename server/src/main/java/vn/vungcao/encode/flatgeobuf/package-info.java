/** Layers as FlatGeobuf, version 3. */
package vn.vungcao.encode.flatgeobuf;
