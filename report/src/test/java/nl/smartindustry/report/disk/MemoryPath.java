package nl.smartindustry.report.disk;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;

/** A path on a {@link MemoryDisk}; its names are handled as the machine's own. */
record MemoryPath(MemoryDisk disk, Path names) implements Path {
  private MemoryPath at(Path other) {
    return other == null ? null : new MemoryPath(disk, other);
  }

  private static Path names(Path other) {
    return ((MemoryPath) other).names;
  }

  @Override
  public FileSystem getFileSystem() {
    return disk.fileSystem();
  }

  @Override
  public boolean isAbsolute() {
    return names.isAbsolute();
  }

  @Override
  public Path getRoot() {
    return at(names.getRoot());
  }

  @Override
  public Path getFileName() {
    return at(names.getFileName());
  }

  @Override
  public Path getParent() {
    return at(names.getParent());
  }

  @Override
  public int getNameCount() {
    return names.getNameCount();
  }

  @Override
  public Path getName(int index) {
    return at(names.getName(index));
  }

  @Override
  public Path subpath(int begin, int end) {
    return at(names.subpath(begin, end));
  }

  @Override
  public boolean startsWith(Path other) {
    return names.startsWith(names(other));
  }

  @Override
  public boolean endsWith(Path other) {
    return names.endsWith(names(other));
  }

  @Override
  public MemoryPath normalize() {
    return at(names.normalize());
  }

  @Override
  public Path resolve(Path other) {
    return at(names.resolve(names(other)));
  }

  @Override
  public Path relativize(Path other) {
    return at(names.relativize(names(other)));
  }

  @Override
  public URI toUri() {
    return URI.create("memory:" + names);
  }

  @Override
  public MemoryPath toAbsolutePath() {
    return isAbsolute() ? this : at(Path.of("/").resolve(names));
  }

  @Override
  public Path toRealPath(LinkOption... options) throws IOException {
    var real = toAbsolutePath().normalize();
    if (disk.find(real) == null) {
      throw new NoSuchFileException(toString());
    }
    return real;
  }

  @Override
  public WatchKey register(
      WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int compareTo(Path other) {
    return names.compareTo(names(other));
  }

  @Override
  public String toString() {
    return names.toString();
  }
}
