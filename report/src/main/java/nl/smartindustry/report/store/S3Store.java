package nl.smartindustry.report.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.ObjectPlace;
import nl.smartindustry.ingest.run.SecretFile;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * A bucket of a store that speaks S3 with conditional writes ({@code If-None-Match: *}). Bodies are
 * sent as they are, without the checksums at their end that not every such store reads: what was
 * put is read back and compared.
 *
 * @see "Amazon S3 API Reference, PutObject"
 */
public final class S3Store implements ObjectStore, AutoCloseable {
  private static final int TAKEN = 412;
  private static final int FORBIDDEN = 403;
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofMinutes(1);

  private final S3Client client;
  private final ObjectPlace place;

  private S3Store(S3Client client, ObjectPlace place) {
    this.client = client;
    this.place = place;
  }

  /**
   * Opens a bucket; nothing is asked of it yet.
   *
   * @param apartFrom the folders of the data, in which no secret may lie
   */
  public static S3Store open(ObjectPlace place, List<Path> apartFrom) {
    var secret = new SecretFile("Secret key of the object store", place.secretKey(), apartFrom);
    var login = AwsBasicCredentials.create(place.accessKey(), secret.line());
    var client =
        S3Client.builder()
            .endpointOverride(place.endpoint())
            .forcePathStyle(true)
            .serviceConfiguration(plain -> plain.chunkedEncodingEnabled(false))
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .region(Region.of(place.region()))
            .credentialsProvider(StaticCredentialsProvider.create(login))
            .httpClient(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(CONNECT)
                    .socketTimeout(ANSWER)
                    .build())
            .build();
    return new S3Store(client, place);
  }

  @Override
  public Optional<byte[]> get(String key) throws IOException {
    try {
      return Optional.of(
          answer(() -> client.getObjectAsBytes(ask -> ask.bucket(bucket()).key(full(key))))
              .asByteArray());
    } catch (NoSuchKeyException none) {
      return Optional.empty();
    }
  }

  @Override
  public boolean putIfAbsent(String key, byte[] content) throws IOException {
    try {
      answer(
          () ->
              client.putObject(
                  put -> put.bucket(bucket()).key(full(key)).ifNoneMatch("*"),
                  RequestBody.fromBytes(content)));
      return true;
    } catch (TakenException taken) {
      return false;
    }
  }

  @Override
  public List<String> keys(String prefix) throws IOException {
    var all = full(prefix);
    return answer(
        () ->
            client
                .listObjectsV2Paginator(list -> list.bucket(bucket()).prefix(all))
                .contents()
                .stream()
                .map(S3Object::key)
                .map(key -> key.substring(place.prefix().length()))
                .sorted()
                .toList());
  }

  private String bucket() {
    return place.bucket();
  }

  private String full(String key) {
    return place.prefix() + key;
  }

  /** The condition of a put does not hold. */
  private static final class TakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private <T> T answer(Supplier<T> question) throws IOException {
    try {
      return question.get();
    } catch (NoSuchKeyException none) {
      throw none;
    } catch (S3Exception refused) {
      if (refused.statusCode() == TAKEN) {
        throw new TakenException();
      }
      if (refused.statusCode() == FORBIDDEN) {
        throw new Refusal(
            ExitCode.PERMISSION,
            "Object store '%s': this key may not do that in bucket '%s'"
                .formatted(place.endpoint(), bucket()),
            refused);
      }
      throw new IOException("status " + refused.statusCode(), refused);
    } catch (SdkException silent) {
      throw new IOException(silent);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
