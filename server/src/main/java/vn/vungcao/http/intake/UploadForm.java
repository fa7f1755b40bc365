package vn.vungcao.http.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vungcao.access.Caller;
import vn.vungcao.http.problem.Failure;
import vn.vungcao.http.route.MultipartForm;
import vn.vungcao.wording.Wording;

/**
 * The form by which an import is asked for, as multipart/form-data with one file. The file goes to the disk as it comes.
 *
 * @param maxBytes the most a file may have
 */
record UploadForm(long maxBytes) {
    private static final String FILE = "file";
    private static final Wording ADVICE = Wording.of(
            "chia nhỏ tệp, nhập bằng dòng lệnh, hoặc khởi động máy chủ với --max-upload-mb lớn hơn",
            "divide it, import it by the command line, or start the server with a larger --max-upload-mb");

    /** @throws Failure.TooLarge beyond the limits; what came until then is removed */
    ImportOrder read(HttpServletRequest request, Path folder, Caller caller) throws IOException {
        MultipartForm form = MultipartForm.read(
                request,
                new MultipartForm.Terms(
                        FILE, maxBytes, 0, folder.toAbsolutePath().toString(), ADVICE));
        Path path = folder.resolve(name(form.fileName()));
        try (InputStream in = form.file().getInputStream()) {
            Files.copy(in, path);
        }
        return new ImportOrder(
                kind(form.fields()), form.fields(), path, form.file().getSize(), form.sha256(), caller);
    }

    private static String kind(Map<String, List<String>> fields) {
        List<String> kinds = Optional.ofNullable(fields.remove("kind")).orElse(List.of());
        if (kinds.size() != 1) {
            throw new Failure.BadParameter(
                    "kind",
                    Wording.of(
                            "cần đúng một lần: loại dữ liệu nhập, như observations",
                            "is required once: what to import, such as observations"));
        }
        return kinds.get(0);
    }

    /** It says in the record what was imported. */
    private static Path name(String sent) {
        try {
            return Path.of(sent);
        } catch (InvalidPathException e) {
            throw new Failure.BadParameter(
                    FILE,
                    Wording.of(
                            "không lưu được tên này trên ổ đĩa của máy chủ: đặt tên tệp bằng chữ không dấu",
                            "this name cannot be kept on the server's disk: name the file in ASCII letters"));
        }
    }
}
