package org.pukar.outbox.sending;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/// Tests in one post office that is opened once, before each of them emptied, with its two callers
/// agreed.
public abstract class PostTest {
  protected static Post post;

  @BeforeAll
  static void openPost() throws SQLException {
    post = Post.fresh();
  }

  @AfterAll
  static void closePost() {
    post.close();
  }

  @BeforeEach
  void emptyPost() throws SQLException {
    post.stored().empty();
    post.agree();
  }
}
