package nl.smartindustry.report.disk;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The calls of Java's file system on a {@link MemoryDisk}. */
final class MemoryProvider extends FileSystemProvider {
  private final MemoryDisk disk;

  MemoryProvider(MemoryDisk disk) {
    this.disk = disk;
  }

  @Override
  public FileChannel newFileChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    var at = (MemoryPath) path;
    if (!options.contains(StandardOpenOption.WRITE)) {
      disk.call(DiskCall.READ, at, () -> disk.existing(at));
      return new MemoryChannel(disk, at, disk.existing(at));
    }
    var there = disk.find(at);
    if (options.contains(StandardOpenOption.CREATE_NEW) && there != null) {
      throw new FileAlreadyExistsException(path.toString());
    }
    if (there == null) {
      if (!options.contains(StandardOpenOption.CREATE)
          && !options.contains(StandardOpenOption.CREATE_NEW)) {
        throw new NoSuchFileException(path.toString());
      }
      disk.call(DiskCall.CREATE, at, () -> disk.create(at, DiskNode.file()));
    } else if (options.contains(StandardOpenOption.TRUNCATE_EXISTING)) {
      disk.call(DiskCall.CREATE, at, () -> there.bytes = new byte[0]);
    }
    return new MemoryChannel(disk, at, disk.existing(at));
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return newFileChannel(path, options, attributes);
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
    var at = (MemoryPath) folder;
    var paths = new ArrayList<Path>();
    disk.call(DiskCall.LIST, at, () -> disk.existing(at));
    var node = disk.existing(at);
    if (!node.isDirectory()) {
      throw new NotDirectoryException(at.toString());
    }
    node.entries.keySet().forEach(name -> paths.add(folder.resolve(name)));
    return new Listing(paths);
  }

  private record Listing(List<Path> paths) implements DirectoryStream<Path> {
    @Override
    public Iterator<Path> iterator() {
      return paths.iterator();
    }

    @Override
    public void close() {}
  }

  @Override
  public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
    var at = (MemoryPath) folder;
    if (disk.find(at) != null) {
      throw new FileAlreadyExistsException(folder.toString());
    }
    disk.call(DiskCall.CREATE, at, () -> disk.create(at, DiskNode.folder()));
  }

  @Override
  public void delete(Path path) throws IOException {
    var at = (MemoryPath) path;
    disk.existing(at);
    disk.call(DiskCall.DELETE, at, () -> disk.delete(at));
  }

  /** Of files alone. */
  @Override
  public void copy(Path source, Path target, CopyOption... options) throws IOException {
    var content = disk.existing((MemoryPath) source).bytes;
    var create = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (var channel = newFileChannel(target, create)) {
      channel.write(ByteBuffer.wrap(content));
    }
  }

  @Override
  public void move(Path source, Path target, CopyOption... options) throws IOException {
    var how = Arrays.asList(options);
    boolean replace =
        how.contains(StandardCopyOption.ATOMIC_MOVE)
            || how.contains(StandardCopyOption.REPLACE_EXISTING);
    disk.call(
        DiskCall.RENAME,
        (MemoryPath) target,
        () -> disk.rename((MemoryPath) source, (MemoryPath) target, replace));
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    readAttributes(path, BasicFileAttributes.class);
  }

  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    var at = (MemoryPath) path;
    disk.call(DiskCall.LOOK, at, () -> {});
    return type.cast(disk.existing(at));
  }

  @Override
  public <V extends FileAttributeView> V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    var at = (MemoryPath) path;
    return type.cast(disk.find(at).view(disk, at));
  }

  @Override
  public boolean isSameFile(Path one, Path other) {
    return disk.find((MemoryPath) one) == disk.find((MemoryPath) other);
  }

  @Override
  public boolean isHidden(Path path) {
    return false;
  }

  @Override
  public FileStore getFileStore(Path path) throws IOException {
    disk.existing((MemoryPath) path);
    return new MemoryFileSystem.Store(disk);
  }

  @Override
  public String getScheme() {
    return "memory";
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileSystem getFileSystem(URI uri) {
    return disk.fileSystem();
  }

  @Override
  public Path getPath(URI uri) {
    return disk.path(uri.getPath());
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String names, LinkOption... options) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void setAttribute(Path path, String name, Object value, LinkOption... options) {
    throw new UnsupportedOperationException();
  }
}
