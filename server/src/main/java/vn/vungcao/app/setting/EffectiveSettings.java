package vn.vungcao.app.setting;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vungcao.store.jdbc.Stores;

/** What holds: of flags, environment, file and defaults the first that says something. */
public final class EffectiveSettings {
    private static final String CONFIG_VARIABLE = "VUNGCAO_CONFIG";

    /** Where a value came from, the strongest first. */
    private enum Rank {
        FLAG,
        ENVIRONMENT,
        FILE,
        DEFAULT
    }

    private record Value(String text, Rank rank, String origin) {}

    /** Of the environment alone: a file that others may read is no place for it, nor the list of processes. */
    private static final String TOKEN_VARIABLE = "VUNGCAO_EDITOR_TOKEN";

    private static final String CLIENT_SECRET_VARIABLE = "VUNGCAO_OIDC_CLIENT_SECRET";

    private final Map<Setting, Value> values = new EnumMap<>(Setting.class);
    private final Optional<String> token;
    private final Optional<String> clientSecret;

    private EffectiveSettings(Map<String, String> environment) {
        this.token = Optional.ofNullable(environment.get(TOKEN_VARIABLE)).map(String::strip);
        this.clientSecret = Optional.ofNullable(environment.get(CLIENT_SECRET_VARIABLE))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /**
     * @param flags what the command line says
     * @param config the file that it names
     * @throws WrongSettingsException with everything that is wrong
     */
    public static EffectiveSettings of(
            Map<Setting, String> flags, Map<String, String> environment, Optional<Path> config)
            throws WrongSettingsException {
        SettingsFile file = config.or(() -> Optional.ofNullable(environment.get(CONFIG_VARIABLE))
                        .filter(name -> !name.isEmpty())
                        .map(Path::of))
                .or(() -> Optional.of(SettingsFile.USUAL).filter(Files::exists))
                .map(SettingsFile::read)
                .orElseGet(SettingsFile::none);
        EffectiveSettings settings = new EffectiveSettings(environment);
        List<String> problems = new ArrayList<>(file.problems());
        for (Setting setting : Setting.values()) {
            Value value = first(setting, flags, environment, file);
            settings.values.put(setting, value);
            setting.problem(value.text())
                    .ifPresent(problem -> problems.add(setting.key() + " (" + value.origin() + "): " + problem));
        }
        settings.token.flatMap(Check::token).ifPresent(problem -> problems.add(TOKEN_VARIABLE + ": " + problem));
        settings.oneDatabase().ifPresent(problems::add);
        if (problems.isEmpty()) {
            problems.addAll(ProviderRules.problems(settings));
        }
        if (!problems.isEmpty()) {
            throw new WrongSettingsException(problems);
        }
        return settings;
    }

    private static Value first(
            Setting setting, Map<Setting, String> flags, Map<String, String> environment, SettingsFile file) {
        String variable = environment.getOrDefault(setting.variable(), "").strip();
        if (flags.containsKey(setting)) {
            return new Value(flags.get(setting).strip(), Rank.FLAG, setting.option());
        }
        if (!variable.isEmpty()) {
            return new Value(variable, Rank.ENVIRONMENT, setting.variable());
        }
        return file.values().containsKey(setting)
                ? new Value(file.values().get(setting), Rank.FILE, file.name())
                : new Value(setting.byDefault(), Rank.DEFAULT, "default");
    }

    /** A folder named by a flag is stronger than a database named by the file, and the other way round. */
    private Optional<String> oneDatabase() {
        Value folder = values.get(Setting.DATA_DIR);
        Value db = values.get(Setting.DB);
        if (db.text().isEmpty() || folder.rank() == Rank.DEFAULT) {
            return Optional.empty();
        }
        if (folder.rank() == db.rank()) {
            return Optional.of("data-dir and db (" + folder.origin() + ", " + db.origin()
                    + ") exclude each other: a folder of the embedded database, or a PostGIS database");
        }
        if (folder.rank().compareTo(db.rank()) < 0) {
            values.put(Setting.DB, new Value("", folder.rank(), "put aside by " + folder.origin()));
        }
        return Optional.empty();
    }

    public String text(Setting setting) {
        return values.get(setting).text();
    }

    /** Empty when nothing was said. */
    public Optional<String> find(Setting setting) {
        return Optional.of(text(setting)).filter(text -> !text.isEmpty());
    }

    public int integer(Setting setting) {
        return Integer.parseInt(find(setting).orElse(setting.byDefault()));
    }

    /** The token of editors: of the environment, where no file has it. */
    public Optional<String> token() {
        return token;
    }

    /** The secret of the client at the provider: of the environment, where no file has it. */
    public Optional<String> clientSecret() {
        return clientSecret;
    }

    /** Each setting with its value and where it came from, a line each; secrets are left out. */
    public String shown() {
        StringBuilder text = new StringBuilder();
        values.forEach((setting, value) ->
                text.append(String.format("%-26s%-40s%s%n", setting.key(), shown(setting, value), value.origin())));
        token.ifPresent(secret -> text.append(secret("editor-token", TOKEN_VARIABLE)));
        clientSecret.ifPresent(secret -> text.append(secret("oidc-client-secret", CLIENT_SECRET_VARIABLE)));
        return text.toString();
    }

    private static String secret(String key, String variable) {
        return String.format("%-26s%-40s%s%n", key, "(not shown)", variable);
    }

    private static String shown(Setting setting, Value value) {
        if (value.text().isEmpty()) {
            return "-";
        }
        return setting == Setting.DB ? Stores.withoutSecrets(value.text()) : value.text();
    }
}
