package nl.smartindustry.report.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;
import java.util.TreeMap;

/** A file or folder of a {@link MemoryDisk}: as programs see it, and as it was last flushed. */
final class DiskNode implements PosixFileAttributes {
  /** The entries of a folder; null for a file. */
  final TreeMap<String, DiskNode> entries;

  final TreeMap<String, DiskNode> flushedEntries;
  byte[] bytes = {};
  byte[] flushedBytes = {};
  FileChannel lockedBy;
  private Set<PosixFilePermission> permissions = PosixFilePermissions.fromString("rwxr-xr-x");

  private DiskNode(boolean folder) {
    entries = folder ? new TreeMap<>() : null;
    flushedEntries = folder ? new TreeMap<>() : null;
  }

  static DiskNode folder() {
    return new DiskNode(true);
  }

  static DiskNode file() {
    return new DiskNode(false);
  }

  PosixFileAttributeView view(MemoryDisk disk, MemoryPath path) {
    return new View(disk, path, this);
  }

  private record View(MemoryDisk disk, MemoryPath path, DiskNode node)
      implements PosixFileAttributeView {
    @Override
    public String name() {
      return "posix";
    }

    @Override
    public PosixFileAttributes readAttributes() {
      return node;
    }

    @Override
    public void setPermissions(Set<PosixFilePermission> permissions) throws IOException {
      disk.call(DiskCall.PERMIT, path, () -> node.permissions = Set.copyOf(permissions));
    }

    @Override
    public void setTimes(FileTime modified, FileTime access, FileTime created) {}

    @Override
    public void setOwner(UserPrincipal owner) {}

    @Override
    public void setGroup(GroupPrincipal group) {}

    @Override
    public UserPrincipal getOwner() {
      return node.owner();
    }
  }

  @Override
  public Set<PosixFilePermission> permissions() {
    return permissions;
  }

  @Override
  public boolean isDirectory() {
    return entries != null;
  }

  @Override
  public boolean isRegularFile() {
    return entries == null;
  }

  @Override
  public long size() {
    return bytes.length;
  }

  @Override
  public boolean isSymbolicLink() {
    return false;
  }

  @Override
  public boolean isOther() {
    return false;
  }

  @Override
  public Object fileKey() {
    return this;
  }

  @Override
  public FileTime lastModifiedTime() {
    return FileTime.fromMillis(0);
  }

  @Override
  public FileTime lastAccessTime() {
    return lastModifiedTime();
  }

  @Override
  public FileTime creationTime() {
    return lastModifiedTime();
  }

  @Override
  public UserPrincipal owner() {
    return () -> "owner";
  }

  @Override
  public GroupPrincipal group() {
    return () -> "group";
  }
}
