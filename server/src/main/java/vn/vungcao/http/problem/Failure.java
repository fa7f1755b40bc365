package vn.vungcao.http.problem;

import java.util.List;
import java.util.Optional;
import vn.vungcao.wording.Wording;

/** A request that cannot be answered, for a reason that the asker can do something about. */
public abstract sealed class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Optional<Wording> said;

    private Failure(String detail) {
        this(detail, Optional.empty());
    }

    private Failure(Wording said) {
        this(said.en(), Optional.of(said));
    }

    private Failure(String detail, Optional<Wording> said) {
        // no stack trace: a failure is an answer, not a defect
        super(detail, null, false, false);
        this.said = said;
    }

    /** The message in Vietnamese, of those failures that a planner meets on a page. */
    public Optional<String> vietnamese() {
        return said.map(Wording::vi);
    }

    /** A parameter that is unknown, lacking, repeated, malformed, or names what does not exist. */
    public static final class BadParameter extends Failure {
        private static final long serialVersionUID = 1L;

        private final String parameter;
        private final transient List<String> allowed;

        public BadParameter(String parameter, String detail, List<String> allowed) {
            super("parameter " + parameter + ": " + detail);
            this.parameter = parameter;
            this.allowed = List.copyOf(allowed);
        }

        public BadParameter(String parameter, String detail) {
            this(parameter, detail, List.of());
        }

        public BadParameter(String parameter, Wording detail, List<String> allowed) {
            super(Wording.of("trường %s: %s", "parameter %s: %s", parameter, detail));
            this.parameter = parameter;
            this.allowed = List.copyOf(allowed);
        }

        public BadParameter(String parameter, Wording detail) {
            this(parameter, detail, List.of());
        }

        public String parameter() {
            return parameter;
        }

        public List<String> allowed() {
            return allowed;
        }
    }

    /** Nothing stands at the path. */
    public static final class NotFound extends Failure {
        private static final long serialVersionUID = 1L;

        private final transient Optional<String> instead;
        private final transient List<String> allowed;

        private NotFound(String detail, Optional<String> instead, List<String> allowed) {
            super(detail);
            this.instead = instead;
            this.allowed = List.copyOf(allowed);
        }

        public NotFound(String detail) {
            this(detail, Optional.empty(), List.of());
        }

        public NotFound(Wording detail) {
            super(detail);
            this.instead = Optional.empty();
            this.allowed = List.of();
        }

        /** @param allowed names that stand at such a path */
        public NotFound(String detail, List<String> allowed) {
            this(detail, Optional.empty(), allowed);
        }

        /** @param instead the path where it stands now */
        public static NotFound moved(String detail, String instead) {
            return new NotFound(detail, Optional.of(instead), List.of());
        }

        public List<String> allowed() {
            return allowed;
        }

        public Optional<String> instead() {
            return instead;
        }
    }

    /** The code names different units in several vintages. */
    public static final class SeveralUnits extends Failure {
        private static final long serialVersionUID = 1L;

        private final transient List<Choice> choices;

        /** One of the units. */
        public record Choice(String code, String name, String vintage, String href) {}

        public SeveralUnits(String detail, List<Choice> choices) {
            super(detail);
            this.choices = List.copyOf(choices);
        }

        public List<Choice> choices() {
            return choices;
        }
    }

    public static final class MethodNotAllowed extends Failure {
        private static final long serialVersionUID = 1L;

        private final transient List<String> allowed;

        /** @param allowed the methods that the path takes */
        public MethodNotAllowed(String method, List<String> allowed) {
            super("this path takes " + String.join(", ", allowed) + ", not " + method);
            this.allowed = List.copyOf(allowed);
        }

        public List<String> allowed() {
            return allowed;
        }
    }

    public static final class NotAcceptable extends Failure {
        private static final long serialVersionUID = 1L;

        private final transient List<String> available;

        public NotAcceptable(List<String> available) {
            super("the answer exists as " + String.join(", ", available) + ", and Accept allows none of these");
            this.available = List.copyOf(available);
        }

        public List<String> available() {
            return available;
        }
    }

    /** It is not known who asks. */
    public static final class Unauthorized extends Failure {
        private static final long serialVersionUID = 1L;

        public Unauthorized(Wording detail) {
            super(detail);
        }
    }

    /** Who asks may not do this, or nobody may. */
    public static final class Forbidden extends Failure {
        private static final long serialVersionUID = 1L;

        public Forbidden(Wording detail) {
            super(detail);
        }
    }

    /** This server takes nothing; another one does. */
    public static final class ReadOnly extends Failure {
        private static final long serialVersionUID = 1L;

        private final transient Optional<String> instead;

        /** @param instead the address at which the same is taken, where that is known */
        public ReadOnly(Wording detail, Optional<String> instead) {
            super(detail);
            this.instead = instead;
        }

        public Optional<String> instead() {
            return instead;
        }
    }

    /** Too many wrong passwords: none is looked at for a while. */
    public static final class TooManyTries extends Failure {
        private static final long serialVersionUID = 1L;

        private final long seconds;

        /** @param seconds after which the next try is taken */
        public TooManyTries(Wording detail, long seconds) {
            super(detail);
            this.seconds = seconds;
        }

        public long seconds() {
            return seconds;
        }
    }

    /** It cannot be done as things stand. */
    public static final class Conflict extends Failure {
        private static final long serialVersionUID = 1L;

        private final transient List<Long> neededBy;

        /** @param neededBy the imports that stand in the way */
        public Conflict(Wording detail, List<Long> neededBy) {
            super(detail);
            this.neededBy = List.copyOf(neededBy);
        }

        public List<Long> neededBy() {
            return neededBy;
        }
    }

    /** What was sent is larger than is taken. */
    public static final class TooLarge extends Failure {
        private static final long serialVersionUID = 1L;

        public TooLarge(String detail) {
            super(detail);
        }

        public TooLarge(Wording detail) {
            super(detail);
        }
    }

    /** Too much is asked at once. */
    public static final class Busy extends Failure {
        private static final long serialVersionUID = 1L;

        public Busy(String detail) {
            super(detail);
        }

        public Busy(Wording detail) {
            super(detail);
        }
    }

    /** One client asks for more dear things than it may. */
    public static final class TooMany extends Failure {
        private static final long serialVersionUID = 1L;

        private final long seconds;

        /** @param seconds after which it may ask again */
        public TooMany(long seconds) {
            super(Wording.of(
                    "quá nhiều yêu cầu nặng (tệp, báo cáo, ghép bảng, nhập số liệu) trong một lúc: hãy thử lại sau %d giây",
                    "too many dear requests (files, reports, joins, imports) at once: ask again in %d seconds",
                    seconds));
            this.seconds = seconds;
        }

        public long seconds() {
            return seconds;
        }
    }

    /** No atlas is published yet. */
    public static final class NotReady extends Failure {
        private static final long serialVersionUID = 1L;

        public NotReady() {
            super(Wording.of(
                    "bản đồ đang được lập; hãy thử lại sau ít giây",
                    "the atlas is being built; ask again in a few seconds"));
        }
    }
}
