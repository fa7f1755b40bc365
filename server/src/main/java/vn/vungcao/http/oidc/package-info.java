/**
 * A provider of OpenID Connect at which people log in: {@link vn.vungcao.http.oidc.Provider} is the one place that knows the
 * library which speaks and verifies it.
 */
package vn.vungcao.http.oidc;
