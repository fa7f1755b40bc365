/**
 * What the server may be told: {@link vn.vungcao.app.setting.Setting} names each setting once, for the command line, the
 * environment and the file; {@link vn.vungcao.app.setting.EffectiveSettings} is what holds, with where each value came from.
 */
package vn.vungcao.app.setting;
