package vn.vungcao.access;

import java.time.Instant;

/**
 * Somebody who has logged in.
 *
 * @param digest of the secret in the cookie
 * @param csrf what a page of this server must send along when it changes something
 */
public record Session(String digest, String csrf, String account, Grant grant, Instant expires) {
    public Caller caller() {
        return new Caller(account, grant, Caller.Way.SESSION);
    }
}
