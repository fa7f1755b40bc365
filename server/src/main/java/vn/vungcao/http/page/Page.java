package vn.vungcao.http.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.vungcao.http.reply.Reply;

/**
 * The files of the page. All are read when the server starts; a path that is not among them does not exist, so that no path
 * can lead out of the folder.
 */
public final class Page {
    private static final String INDEX = "index.html";
    private static final String DOCUMENT = ".html";

    /** {@code x.js.br} is {@code x.js}, packed. */
    private static final String BROTLI = ".br";

    private final Map<String, PageFile> files;

    private Page(Map<String, PageFile> files) {
        this.files = files;
    }

    /**
     * Reads a folder of the class path, from classes on disk or out of a jar.
     *
     * @param folder for example {@code /web}; when it does not exist the page has no files
     */
    public static Page ofClassPath(String folder) {
        URL url = Page.class.getResource(folder + "/" + INDEX);
        if (url == null) {
            return new Page(Map.of());
        }
        try {
            URI index = url.toURI();
            if (!index.getScheme().equals("jar")) {
                return ofFolder(Path.of(index).getParent());
            }
            String text = index.toString();
            try (FileSystem jar = open(URI.create(text.substring(0, text.indexOf("!/"))))) {
                return ofFolder(jar.getPath(folder));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the page's files cannot be read", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the class path holds an address that is none: " + url, e);
        }
    }

    private static FileSystem open(URI jar) throws IOException {
        try {
            return FileSystems.newFileSystem(jar, Map.of());
        } catch (FileSystemAlreadyExistsException e) {
            throw new IOException("the jar " + jar + " is open already", e);
        }
    }

    private static Page ofFolder(Path folder) throws IOException {
        Map<String, PageFile> files = new TreeMap<>();
        List<Path> found;
        try (Stream<Path> walk = Files.walk(folder)) {
            found = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : found) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            if (!name.endsWith(BROTLI)) {
                Path packed = file.resolveSibling(file.getFileName() + BROTLI);
                files.put(
                        "/" + name,
                        new PageFile(
                                name,
                                Files.readAllBytes(file),
                                Files.exists(packed) ? Optional.of(Files.readAllBytes(packed)) : Optional.empty()));
            }
        }
        return new Page(files);
    }

    /** The paths served: {@code /} for the index, {@code /import} for {@code import.html}, and every file by its name. */
    public List<String> paths() {
        return Stream.concat(
                        files.keySet().stream()
                                .filter(name -> name.endsWith(DOCUMENT))
                                .map(Page::addressOf),
                        files.keySet().stream())
                .toList();
    }

    private static String addressOf(String document) {
        return document.equals("/" + INDEX) ? "/" : document.substring(0, document.length() - DOCUMENT.length());
    }

    private static String fileAt(String path) {
        return path.equals("/") ? "/" + INDEX : path;
    }

    /** Empty when there is no such file. */
    public Optional<Reply> find(String path, Optional<String> acceptEncoding, Optional<String> ifNoneMatch) {
        return Optional.ofNullable(files.get(fileAt(path)))
                .or(() -> Optional.ofNullable(files.get(path + DOCUMENT)))
                .map(file -> file.reply(acceptEncoding, ifNoneMatch));
    }
}
