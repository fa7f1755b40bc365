package vn.vungcao.app.setting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A setting of the server: {@code --port N}, {@code VUNGCAO_PORT=N} and {@code port = N} are the same one. */
public enum Setting {
    PORT("N", "8080", Check.integer(0, 65_535), "Port; 0 takes a free one"),
    HOST("NAME", "127.0.0.1", Check.word(), "Address to listen on; 127.0.0.1 is this machine only"),
    DATA_DIR("FOLDER", "var", Check.any(), "Folder of the embedded database"),
    DB("URL", "", Check.database(), "A PostGIS database instead: jdbc:postgresql://host/name"),
    DB_USER("NAME", "", Check.any(), "Who logs in to the database; else PGUSER"),
    DB_PASSWORD_FILE("FILE", "", Check.file(), "File with the password of the database; else PGPASSWORD"),
    EDITOR_TOKEN_FILE(
            "FILE",
            "",
            Check.tokenFile(),
            "Take imports over HTTP from whoever shows the token in this file; else nobody may"),
    APPROVAL(
            "WHEN",
            "required",
            Check.oneOf("required", "not-required"),
            "Whether an editor's import waits until an approver approves it: required, not-required"),
    PUBLIC_URL("URL", "", Check.origin(), "Address by which people reach the server when a proxy stands before it"),
    WRITE_URL("URL", "", Check.origin(), "Where to write, told by a node on a replica to whoever writes to it"),
    TRUSTED_PROXIES(
            "LIST",
            "",
            Check.networks(),
            "Proxies whose X-Forwarded-For is believed: addresses or networks, by commas"),
    OIDC_ISSUER(
            "URL",
            "",
            Check.issuer(),
            "Let people log in at this provider of OpenID Connect too: its issuer, letter by letter"),
    OIDC_CLIENT_ID("ID", "", Check.any(), "Under which the provider knows this server"),
    OIDC_CLIENT_SECRET_FILE(
            "FILE", "", Check.file(), "File with the secret of that client; without one it is a public client"),
    OIDC_ROLES(
            "LIST",
            "",
            Check.roles(),
            "GROUP=ROLE, by semicolons, the first that fits; editor@CODE and editor@claim bind to a unit"),
    OIDC_BOUNDARIES("V", "", Check.word(), "Boundaries on which codes of units after @ and of the claim are read"),
    OIDC_SCOPES("LIST", "openid profile", Check.any(), "What is asked of the provider, by blanks"),
    OIDC_NAME_CLAIM("CLAIM", "preferred_username", Check.word(), "Claim with the name of the account"),
    OIDC_GROUPS_CLAIM("CLAIM", "groups", Check.word(), "Claim with the groups; a path by dots when it lies deeper"),
    OIDC_UNIT_CLAIM("CLAIM", "", Check.word(), "Claim with the code of the unit, for editor@claim"),
    MAX_UPLOAD_MB("N", "64", Check.integer(1, 1024), "The most megabytes that a file sent to be imported may have"),
    DEAR_BURST(
            "N",
            "300",
            Check.integer(10, 1_000_000),
            "Points that a client has for dear requests: a file, report, join or import takes 10, a tile 1"),
    DEAR_PER_MINUTE("N", "600", Check.integer(1, 1_000_000), "Points that come back in a minute"),
    IDLE_SECONDS("N", "30", Check.integer(1, 3600), "How long a connection may be silent"),
    SLOWEST_BYTES_PER_SECOND(
            "N",
            "500",
            Check.integer(0, 1_000_000),
            "Who sends or takes less while it is waited for is cut off; 0: nobody"),
    ANSWER_SECONDS("N", "120", Check.integer(1, 3600), "How long one answer may take, with its sending"),
    ANSWER_MB("N", "1024", Check.integer(1, 65_536), "The most megabytes of one answer"),
    LOG_FORMAT("FORMAT", "text", Check.oneOf("text", "json"), "text, or json: one JSON object a line"),
    LOG_REQUESTS(
            "WHEN",
            "json",
            Check.oneOf("always", "json", "never"),
            "A line for each request: always, json (with that format), never");

    private final String label;
    private final String byDefault;
    private final Check check;
    private final String description;

    Setting(String label, String byDefault, Check check, String description) {
        this.label = label;
        this.byDefault = byDefault;
        this.check = check;
        this.description = description;
    }

    /** As the file has it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String option() {
        return "--" + key();
    }

    public String variable() {
        return "VUNGCAO_" + name();
    }

    public String label() {
        return label;
    }

    /** Empty when there is none. */
    public String byDefault() {
        return byDefault;
    }

    public String description() {
        return description;
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(Setting::key).toList();
    }

    static Optional<Setting> ofKey(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key().equals(key))
                .findFirst();
    }

    /** What is wrong with a value and what to do; empty when nothing is. An empty value counts as not given. */
    Optional<String> problem(String value) {
        return value.isEmpty() ? Optional.empty() : check.problem(value);
    }
}
