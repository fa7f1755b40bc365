package vn.vungcao.http.route;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.vungcao.http.problem.Failure;
import vn.vungcao.wording.Wording;

/**
 * A form as multipart/form-data with one file, within limits.
 *
 * @param fields the texts of each field, in the order in which they were sent
 * @param file the only file; not read yet
 */
public record MultipartForm(Map<String, List<String>> fields, Part file) {
    private static final String CONFIGURATION = "org.eclipse.jetty.multipartConfig";
    private static final int MOST_FIELD_BYTES = 1 << 14;
    private static final int MOST_FIELDS = 200;
    private static final long FIELDS_BYTES = 1 << 20;
    private static final int LONGEST_NAME = 120;
    private static final long PASSED_OVER_BYTES = 64 << 20;

    /**
     * How a form is taken.
     *
     * @param fileField name of the field that holds the file
     * @param maxBytes the most the file may have
     * @param bytesInMemory up to how many bytes the file stays in memory; beyond, it goes to the folder
     * @param advice what to do with a file that is too large
     */
    public record Terms(String fileField, long maxBytes, int bytesInMemory, String folder, Wording advice) {}

    /** @throws Failure.TooLarge beyond the limits; what came until then is removed */
    public static MultipartForm read(HttpServletRequest request, Terms terms) throws IOException {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        Optional<Part> file = Optional.empty();
        for (Part part : parts(request, terms)) {
            if (part.getSubmittedFileName() == null) {
                fields.computeIfAbsent(part.getName(), name -> new ArrayList<>())
                        .add(text(part));
            } else if (!part.getName().equals(terms.fileField())) {
                throw new Failure.BadParameter(
                        part.getName(),
                        Wording.of(
                                "không phải tệp: tệp duy nhất tên là %s",
                                "is no file: the only file is called %s", terms.fileField()),
                        List.of(terms.fileField()));
            } else if (file.isPresent()) {
                throw new Failure.BadParameter(
                        terms.fileField(),
                        Wording.of("có hai lần: chỉ nhận một tệp", "stands twice: one file is taken"));
            } else {
                file = Optional.of(part);
            }
        }
        return new MultipartForm(
                fields,
                file.orElseThrow(() -> new Failure.BadParameter(
                        terms.fileField(), Wording.of("là bắt buộc: tệp cần gửi", "is required: the file to send"))));
    }

    private static Collection<Part> parts(HttpServletRequest request, Terms terms) throws IOException {
        if (!String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
            throw new Failure.BadParameter(
                    "Content-Type",
                    Wording.of(
                            "gửi biểu mẫu dạng multipart/form-data, tệp ở trường %s",
                            "send the form as multipart/form-data, with the file in %s", terms.fileField()));
        }
        if (request.getContentLengthLong() > terms.maxBytes() + FIELDS_BYTES) {
            passOver(request);
            throw tooLarge(terms);
        }
        request.setAttribute(
                CONFIGURATION,
                new MultipartConfigElement(
                        terms.folder(),
                        terms.maxBytes() + FIELDS_BYTES,
                        terms.maxBytes() + FIELDS_BYTES,
                        Math.max(MOST_FIELD_BYTES, terms.bytesInMemory())));
        try {
            Collection<Part> parts = request.getParts();
            if (parts.size() > MOST_FIELDS) {
                throw new Failure.TooLarge(Wording.of(
                        "biểu mẫu có %d trường; nhận tối đa %d",
                        "the form has %d fields; at most %d are taken", parts.size(), MOST_FIELDS));
            }
            // a little more is read than is taken: who is cut off while sending hears no answer
            if (parts.stream().anyMatch(part -> part.getSize() > terms.maxBytes())) {
                throw tooLarge(terms);
            }
            return parts;
        } catch (ServletException | IllegalStateException e) {
            throw refusal(e, terms);
        } catch (RuntimeException e) {
            throw e instanceof Failure ? e : refusal(e, terms);
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

    private static Failure refusal(Exception e, Terms terms) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            String said = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (cause instanceof IllegalStateException || said.contains("max length") || said.contains("413")) {
                return tooLarge(terms);
            }
        }
        return new Failure.BadParameter(
                "form",
                Wording.of(
                        "không đọc được biểu mẫu: không phải multipart/form-data đầy đủ",
                        "the form cannot be read: it is no complete multipart/form-data"));
    }

    private static Failure tooLarge(Terms terms) {
        return new Failure.TooLarge(Wording.of(
                "một tệp có tối đa %d byte: %s",
                "a file may have at most %d bytes: %s", terms.maxBytes(), terms.advice()));
    }

    private static String text(Part part) throws IOException {
        if (part.getSize() > MOST_FIELD_BYTES) {
            throw new Failure.TooLarge(Wording.of(
                    "trường %s có hơn %d byte", "field %s has more than %d bytes", part.getName(), MOST_FIELD_BYTES));
        }
        try (InputStream in = part.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The SHA-256 of the file, in hexadecimal. */
    public String sha256() throws IOException {
        try (InputStream in = file.getInputStream()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The last part of the name that was sent with the file. */
    public String fileName() {
        String submitted = file.getSubmittedFileName();
        String name = submitted
                .substring(Math.max(submitted.lastIndexOf('/'), submitted.lastIndexOf('\\')) + 1)
                .strip();
        boolean harmless = !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && !name.startsWith(".")
                && name.chars().noneMatch(Character::isISOControl);
        if (!harmless) {
            throw new Failure.BadParameter(
                    file.getName(),
                    Wording.of(
                            "tệp cần có tên tối đa %d ký tự, không bắt đầu bằng dấu chấm",
                            "a file needs a name of at most %d characters that begins with no dot", LONGEST_NAME));
        }
        return name;
    }
}
