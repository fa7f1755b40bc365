package vn.vungcao.http.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Stream;

/** By what a request says who asks: a token in the header, else the cookie of a session. */
record Credentials(Optional<String> authorization, Optional<String> bearer, Optional<String> session) {
    static final String COOKIE = "vungcao_session";
    private static final String SCHEME = "Bearer ";

    static Credentials of(HttpServletRequest request) {
        Optional<String> authorization = Optional.ofNullable(request.getHeader("Authorization"));
        Optional<String> session = Stream.of(
                        Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst();
        return new Credentials(
                authorization,
                authorization
                        .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                        .map(header -> header.substring(SCHEME.length()).strip()),
                session);
    }
}
