package org.tongbao;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Starts the service with its database, its contract and its client.
@SpringBootApplication
public class TongbaoApplication {

    static void main(String[] args) {
        SpringApplication.run(TongbaoApplication.class, args);
    }
}
