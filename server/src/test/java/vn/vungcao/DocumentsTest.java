package vn.vungcao;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages a newcomer reads point at what is there. */
final class DocumentsTest {

    private static final Path ROOT =
            Path.of(System.getProperty("basedir")).resolve("..").normalize();
    private static final Path SOURCES = ROOT.resolve("server/src");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");
    private static final Pattern TYPE = Pattern.compile("`((?:[a-z]+\\.)*)([A-Z][a-z][A-Za-z]+(?:Test|IT)?)`");

    @Test
    void everyLinkOfAPageLeadsSomewhere() throws IOException {
        try (Stream<Path> pages = pages()) {
            assertEquals(
                    List.of(),
                    pages.flatMap(page -> matches(LINK, page)
                                    .map(link -> link.group(1))
                                    .filter(link -> !Files.exists(page.resolveSibling(link)))
                                    .map(link -> ROOT.relativize(page) + " -> " + link))
                            .toList());
        }
    }

    @Test
    void everyTypeThatTheArchitectureNamesExists() throws IOException {
        List<String> sources;
        try (Stream<Path> files = Files.walk(SOURCES)) {
            sources = files.map(file -> SOURCES.relativize(file).toString()).toList();
        }

        assertEquals(
                List.of(),
                matches(TYPE, ROOT.resolve("server/ARCHITECTURE.md"))
                        .map(type -> "/" + type.group(1).replace('.', '/') + type.group(2) + ".java")
                        .filter(file ->
                                !isOfTheJdk(file) && sources.stream().noneMatch(source -> source.endsWith(file)))
                        .distinct()
                        .toList());
    }

    private static boolean isOfTheJdk(String file) {
        return file.equals("/Optional.java");
    }

    private static Stream<MatchResult> matches(Pattern pattern, Path page) {
        try {
            return pattern.matcher(Files.readString(page)).results();
        } catch (IOException e) {
            throw new IllegalStateException("unreadable: " + page, e);
        }
    }

    private static Stream<Path> pages() throws IOException {
        List<Path> folders =
                List.of(ROOT, ROOT.resolve("server"), ROOT.resolve("server/decisions"), ROOT.resolve("data"));
        return folders.stream().filter(Files::isDirectory).flatMap(folder -> {
            try (Stream<Path> files = Files.list(folder)) {
                return files.filter(file -> file.toString().endsWith(".md")).toList().stream();
            } catch (IOException e) {
                throw new IllegalStateException("unreadable: " + folder, e);
            }
        });
    }
}
