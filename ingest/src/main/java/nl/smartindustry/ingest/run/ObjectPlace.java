package nl.smartindustry.ingest.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * Where the releases for readers of an object store (S3) belong.
 *
 * @param prefix before every key; empty or ending in a slash
 * @param secretKey the file that holds it, as {@link SecretFile} wants it
 */
public record ObjectPlace(
    URI endpoint, String region, String bucket, String prefix, String accessKey, Path secretKey) {

  /** The key {@code object_store} of the settings as written; absent keys are null. */
  record Written(
      String endpoint,
      String region,
      String bucket,
      String prefix,
      @JsonProperty("access_key") String accessKey,
      @JsonProperty("secret_key_file") String secretKeyFile) {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final Pattern PREFIX = Pattern.compile("([A-Za-z0-9._-]+/)*");

    ObjectPlace resolved(SettingsPath paths) {
      if (region == null || bucket == null || accessKey == null || secretKeyFile == null) {
        throw refused(
            paths, "lacks region, bucket, access_key or secret_key_file (each is needed)");
      }
      var before = prefix == null || prefix.isEmpty() ? "" : prefix.replaceFirst("/*$", "/");
      if (!PREFIX.matcher(before).matches()) {
        throw refused(paths, "prefix is '%s' (names with slashes between them)".formatted(prefix));
      }
      var secret = paths.secret("secret_key_file", secretKeyFile);
      return new ObjectPlace(address(paths), region, bucket, before, accessKey, secret);
    }

    /** Encrypted, but on this machine. */
    private URI address(SettingsPath paths) {
      try {
        var address = URI.create(String.valueOf(endpoint));
        var scheme = String.valueOf(address.getScheme());
        var host = String.valueOf(address.getHost());
        boolean here = scheme.equals("http") && LOOPBACK.contains(host);
        if (address.getHost() != null && (scheme.equals("https") || here)) {
          return address;
        }
      } catch (IllegalArgumentException unreadable) {
        // refused below, as any other text that is no address
      }
      throw refused(
          paths, "endpoint is '%s' (https and a host; http on this machine)".formatted(endpoint));
    }

    private static Refusal refused(SettingsPath paths, String found) {
      return Refusal.definitions("Settings '%s': object_store: %s", paths.settings(), found);
    }
  }
}
