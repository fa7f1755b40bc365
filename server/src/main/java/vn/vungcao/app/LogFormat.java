package vn.vungcao.app;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;
import org.slf4j.LoggerFactory;
import vn.vungcao.http.trace.JsonLines;

/** How the lines of the log are written: for people, or one JSON object each. */
final class LogFormat {
    private static final String APPENDER = "stderr";
    private static final String FOR_PEOPLE = "%d{HH:mm:ss.SSS} %-5level %logger{20} %msg %kvp{NONE}%n";

    private LogFormat() {}

    static void json() {
        set(new JsonLines());
    }

    /** With what stands beside the message: for lines about requests. */
    static void textWithFields() {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setPattern(FOR_PEOPLE);
        set(encoder);
    }

    private static <E extends EncoderBase<ILoggingEvent>> void set(E encoder) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        encoder.setContext(context);
        encoder.start();
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setName(APPENDER);
        appender.setTarget("System.err");
        appender.setEncoder((Encoder<ILoggingEvent>) encoder);
        appender.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.detachAppender(APPENDER);
        root.addAppender(appender);
    }
}
