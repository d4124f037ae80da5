# Part 5: a compiler that waits. P starts it before there is anything to compile: it compiles something of its own, so that
# its code is loaded and translated, writes "ready" to its stdout, and reads from its stdin what else its command line has:
# each word with a NUL after it, then end-of-file. From there on it is a job like any other.
#
# It waits for one job, the first one of the sandbox. No program ever runs beside it: a job that it does not get ends it.

my $READY = "ready\n";
my $waiter;                    # its pid, in, out, err; ask: what P asked for; said: its stdout; warm: it is ready
my $fresh = 1;                 # no job has run here
my $gone = 'there is none';    # why none waits

sub prepare { my ($payload) = @_;
    drop_waiter('another one takes its place');
    my $mine = take_lock();
    $busy = 0;
    # Process 1 alone outlives its jobs. Without this counter, what it used before the job could not be taken off.
    my $can = $fresh && $mine && roomy() && defined cpu_us() && ($$ == 1 || $set{reach} ne 'sandbox');
    my $ask = asked($payload);
    my $made = $can ? spawn($ask) : '';
    return ready() unless ref $made;
    $waiter = { %$made, ask => $ask, said => '', warm => 0 };
}

sub roomy {                    # the machine's memory is not short
    my %memory = (read_file($set{meminfo}) // '') =~ /^(MemTotal|MemAvailable): *(\d+)/mg;
    return ($memory{MemAvailable} // 0) >= $set{free_memory_part} * ($memory{MemTotal} // 0);
}

sub hear_waiter {              # it is ready; if it says anything else, or ends, it is of no use
    my $read = sysread $waiter->{out}, $waiter->{said}, 64, length $waiter->{said};
    return if !defined $read && ($!{EAGAIN} || $!{EINTR});
    my $was_warm = $waiter->{warm};
    if ($read && !$was_warm) {
        return if length $waiter->{said} < length $READY && index($READY, $waiter->{said}) == 0;
        $waiter->{warm} = $waiter->{said} eq $READY && silent($waiter->{err});
    }
    if ($waiter->{warm} && !$was_warm) { wipe($set{compile_user}, @writable) }      # what it made to get warm
    else { drop_waiter($read ? 'it wrote something' : 'it ended') }
    ready() unless $was_warm;
}

sub silent { my ($handle) = @_; return !defined sysread($handle, my $byte, 1) && $!{EAGAIN} }

sub drop_waiter { my ($why) = @_;
    return unless $waiter;
    kill_all($waiter->{pid});
    waitpid $waiter->{pid}, 0;
    ($waiter, $gone) = (undef, $why);
    wipe($set{compile_user}, grep { $_ ne $set{work} } @writable);
    return;
}

sub start_cold { my ($ask) = @_;
    $fresh = 0;
    drop_waiter('its job was started without it');
    return spawn($ask);
}

# All that a waiting compiler and its job must have in common, but for the words that it does not know yet.
sub terms { my ($ask, $words) = @_;
    my $set = $ask->{environment};
    return join "\0", $ask->{phase}, $ask->{stack_bytes}, @{ $ask->{argv} }[0 .. $words - 1], map { "$_=$set->{$_}" } sort keys %$set;
}

# Give it its job. Return what `spawn` returns, or why it cannot have it.
sub hand_over { my ($ask) = @_;
    $fresh = 0;
    return $gone unless $waiter;
    my $known = $#{ $waiter->{ask}{argv} };     # the last word is the one that makes it wait
    my @words = @{ $ask->{argv} };
    my $rest = join '', map { "$_\0" } splice @words, $known < @words ? $known : @words;
    my $why = !$waiter->{warm} ? 'it was not ready'
        : terms($ask, $known) ne terms($waiter->{ask}, $known) || !length $rest || length $rest > $set{chunk_bytes} / 2 ? 'its job is another one'
        : !silent($waiter->{out}) || !silent($waiter->{err}) ? 'it wrote something, or ended'
        : undef;
    if (!defined $why) {
        # From here on the kernel notes anew how much memory it has used at most.
        $> = (split /:/, $set{compile_user})[0];
        if (open my $clear, '>', "/proc/$waiter->{pid}/clear_refs") { syswrite $clear, '5' }
        $> = $<;
        $why = 'it ended' if (syswrite($waiter->{in}, $rest) // -1) != length $rest;
    }
    if (defined $why) { drop_waiter($why); return $why }
    close $waiter->{in};
    my $made = { %$waiter, in => undef };
    $waiter = undef;
    return $made;
}
