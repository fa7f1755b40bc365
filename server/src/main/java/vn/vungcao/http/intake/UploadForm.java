package vn.vungcao.http.intake;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.vungcao.http.problem.Failure;

/**
 * The form by which an import is asked for, as multipart/form-data with one file. The file goes to the disk as it comes.
 *
 * @param maxBytes the most a file may have
 */
record UploadForm(long maxBytes) {
    private static final String CONFIGURATION = "org.eclipse.jetty.multipartConfig";
    private static final int MOST_FIELD_BYTES = 1 << 14;
    private static final int MOST_FIELDS = 200;
    private static final long FIELDS_BYTES = 1 << 20;
    private static final int LONGEST_NAME = 120;
    private static final long PASSED_OVER_BYTES = 64 << 20;

    /** @throws Failure.TooLarge beyond the limits; what came until then is removed */
    ImportOrder read(HttpServletRequest request, Path folder) throws IOException {
        Collection<Part> parts = parts(request, folder);
        Map<String, List<String>> fields = new LinkedHashMap<>();
        Optional<Part> file = Optional.empty();
        for (Part part : parts) {
            if (part.getSubmittedFileName() == null) {
                fields.computeIfAbsent(part.getName(), name -> new ArrayList<>())
                        .add(text(part));
            } else if (!part.getName().equals("file")) {
                throw new Failure.BadParameter(
                        part.getName(), "is no file: the only file is called file", List.of("file"));
            } else if (file.isPresent()) {
                throw new Failure.BadParameter("file", "stands twice: one import takes one file");
            } else {
                file = Optional.of(part);
            }
        }
        Part sent = file.orElseThrow(() -> new Failure.BadParameter("file", "is required: the file to import"));
        Path path = folder.resolve(name(sent.getSubmittedFileName()));
        try (InputStream in = sent.getInputStream()) {
            Files.copy(in, path);
        }
        return new ImportOrder(kind(fields), fields, path, sent.getSize());
    }

    private Collection<Part> parts(HttpServletRequest request, Path folder) throws IOException {
        if (!String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
            throw new Failure.BadParameter(
                    "Content-Type", "send the form as multipart/form-data, with the fields kind and file");
        }
        if (request.getContentLengthLong() > maxBytes + FIELDS_BYTES) {
            passOver(request);
            throw tooLarge();
        }
        request.setAttribute(
                CONFIGURATION,
                new MultipartConfigElement(
                        folder.toAbsolutePath().toString(), maxBytes, maxBytes + FIELDS_BYTES, MOST_FIELD_BYTES));
        try {
            Collection<Part> parts = request.getParts();
            if (parts.size() > MOST_FIELDS) {
                throw new Failure.TooLarge(
                        "the form has " + parts.size() + " fields; at most " + MOST_FIELDS + " are taken");
            }
            return parts;
        } catch (ServletException | IllegalStateException e) {
            throw refusal(e);
        } catch (RuntimeException e) {
            throw e instanceof Failure ? e : refusal(e);
        }
    }

    /** Who is still sending hears no answer: the rest is read and thrown away, up to a bound. */
    private static void passOver(HttpServletRequest request) throws IOException {
        InputStream in = request.getInputStream();
        byte[] buffer = new byte[1 << 16];
        long left = PASSED_OVER_BYTES;
        for (int read = in.read(buffer); read >= 0 && left > 0; read = in.read(buffer)) {
            left -= read;
        }
    }

    private Failure refusal(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            String said = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (cause instanceof IllegalStateException || said.contains("max length") || said.contains("413")) {
                return tooLarge();
            }
        }
        return new Failure.BadParameter("form", "the form cannot be read: it is no complete multipart/form-data");
    }

    private Failure tooLarge() {
        return new Failure.TooLarge(
                "a file may have at most " + maxBytes + " bytes: divide it, import it by the command line,"
                        + " or start the server with a larger --max-upload-mb");
    }

    private static String text(Part part) throws IOException {
        if (part.getSize() > MOST_FIELD_BYTES) {
            throw new Failure.TooLarge("field " + part.getName() + " has more than " + MOST_FIELD_BYTES + " bytes");
        }
        try (InputStream in = part.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String kind(Map<String, List<String>> fields) {
        List<String> kinds = Optional.ofNullable(fields.remove("kind")).orElse(List.of());
        if (kinds.size() != 1) {
            throw new Failure.BadParameter("kind", "is required once: what to import, such as observations");
        }
        return kinds.get(0);
    }

    /** The last part of the name; it says in the record what was imported. */
    private static Path name(String submitted) {
        String name = submitted
                .substring(Math.max(submitted.lastIndexOf('/'), submitted.lastIndexOf('\\')) + 1)
                .strip();
        boolean harmless = !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && !name.startsWith(".")
                && name.chars().noneMatch(Character::isISOControl);
        try {
            if (harmless) {
                return Path.of(name);
            }
        } catch (InvalidPathException e) {
            throw new Failure.BadParameter(
                    "file", "this name cannot be kept on the server's disk: name the file in ASCII letters");
        }
        throw new Failure.BadParameter(
                "file", "a file needs a name of at most " + LONGEST_NAME + " characters that begins with no dot");
    }
}
