package it.trequartista.sync;

import it.trequartista.kernel.Guessable;
import it.trequartista.kernel.Refused;
import it.trequartista.store.Db;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// In every third world somebody encrypts the folder now and then, anew, or not any more; others
/// do the same without knowing of it, and type whatever code does.
final class Encrypting {
    private final SplittableRandom dice;
    private final boolean happens;
    private final List<RecoveryCode> codes = new ArrayList<>();

    Encrypting(long seed) {
        this.dice = new SplittableRandom(~seed);
        this.happens = seed % 3 == 0;
    }

    /// How often all must sync until all is said: who learns of a key writes everything again.
    int rounds() {
        return happens ? 6 : 3;
    }

    void perhaps(Db db) {
        if (!happens || dice.nextInt(15) > 0) {
            return;
        }
        var encryption = new Encryption(db);
        switch (encryption.shown().state()) {
            case OFF -> turnOn(db);
            case LOCKED -> {
                boolean _ = unlock(db);
            }
            case ON -> {
                if (dice.nextInt(4) == 0) {
                    encryption.turnOff();
                } else if (dice.nextBoolean()) {
                    turnOn(db);
                }
            }
        }
    }

    void perhapsUnlock(Db db) {
        if (dice.nextBoolean()) {
            boolean _ = unlock(db);
        }
    }

    /// Syncs, whatever it takes. Where no code does, the files about the keys are lost, and
    /// whoever has the data begins anew.
    void run(Computer computer) throws IOException {
        try {
            var _ = computer.sync().run();
        } catch (Refused e) {
            if (!unlock(computer.db())) {
                turnOn(computer.db());
            }
            try {
                var _ = computer.sync().run();
            } catch (Refused again) {
                // Somebody else began anew: the next round has the code.
            }
        }
    }

    private void turnOn(Db db) {
        Guessable.from(
                dice,
                () -> {
                    codes.add(RecoveryCode.fresh());
                    new Encryption(db).turnOn(codes.getLast(), Optional.empty());
                });
    }

    private boolean unlock(Db db) {
        for (RecoveryCode code : codes) {
            try {
                new Encryption(db).unlock(code.text());
                return true;
            } catch (Refused e) {
                // Another one.
            }
        }
        return false;
    }
}
