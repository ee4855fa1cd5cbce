package nl.smartindustry.report.disk;

import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileStoreAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.List;
import java.util.Set;

/** A {@link MemoryDisk} as Java sees it. */
final class MemoryFileSystem extends FileSystem {
  private final MemoryDisk disk;
  private final MemoryProvider provider;

  MemoryFileSystem(MemoryDisk disk) {
    this.disk = disk;
    this.provider = new MemoryProvider(disk);
  }

  @Override
  public FileSystemProvider provider() {
    return provider;
  }

  @Override
  public Path getPath(String first, String... more) {
    return new MemoryPath(disk, Path.of(first, more));
  }

  @Override
  public Set<String> supportedFileAttributeViews() {
    return Set.of("basic", "posix");
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public boolean isReadOnly() {
    return false;
  }

  @Override
  public String getSeparator() {
    return "/";
  }

  @Override
  public Iterable<Path> getRootDirectories() {
    return List.of(disk.path("/"));
  }

  @Override
  public Iterable<FileStore> getFileStores() {
    return List.of(new Store(disk));
  }

  @Override
  public PathMatcher getPathMatcher(String pattern) {
    throw new UnsupportedOperationException();
  }

  @Override
  public UserPrincipalLookupService getUserPrincipalLookupService() {
    throw new UnsupportedOperationException();
  }

  @Override
  public WatchService newWatchService() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}

  /** The room on the disk. */
  static final class Store extends FileStore {
    private final MemoryDisk disk;

    Store(MemoryDisk disk) {
      this.disk = disk;
    }

    @Override
    public String name() {
      return "memory";
    }

    @Override
    public String type() {
      return "memory";
    }

    @Override
    public boolean isReadOnly() {
      return false;
    }

    @Override
    public long getTotalSpace() {
      return disk.room();
    }

    @Override
    public long getUsableSpace() {
      return disk.room();
    }

    @Override
    public long getUnallocatedSpace() {
      return disk.room();
    }

    @Override
    public boolean supportsFileAttributeView(Class<? extends FileAttributeView> type) {
      return true;
    }

    @Override
    public boolean supportsFileAttributeView(String name) {
      return true;
    }

    @Override
    public <V extends FileStoreAttributeView> V getFileStoreAttributeView(Class<V> type) {
      return null;
    }

    @Override
    public Object getAttribute(String attribute) {
      throw new UnsupportedOperationException();
    }
  }
}
