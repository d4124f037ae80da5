# Part 5: a compiler or an interpreter that waits: P starts it before there is anything to do, and it writes "ready" to its
# stdout. From the moment when it gets its job it is one like any other.
#
# A compiler compiles something of its own first, so that its code is loaded and translated. It reads from its stdin what else
# its command line has: each word with a NUL after it, then end-of-file.
# An interpreter has its whole command line, and what prepares it in its image lets it wait before it looks for the program:
# it reads one byte from the gate, a socket with a number that no program has, 1 if somebody watches, and closes that. Its stdin
# is a file, empty as yet, which is filled before.
#
# It waits for one job, the first one of the sandbox. No program ever runs beside it: a job that it does not get ends it.

my $READY = "ready\n";
my $waiter;                    # its pid, in, out, err, gate, file; ask: what P asked for; said: its stdout; warm: it is ready
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
    if ($waiter->{warm} && !$was_warm) { wipe(user_of($waiter->{ask}), @writable) }      # what it made to get warm
    else { return lose_waiter($read ? 'it wrote something' : 'it ended') }
    ready();
}

sub lose_waiter { my ($why) = @_;
    my $was_warm = $waiter->{warm};
    drop_waiter($why);
    ready() unless $was_warm;                   # the answer to P
}

sub silent { my ($handle) = @_; return !defined sysread($handle, my $byte, 1) && $!{EAGAIN} }

sub drop_waiter { my ($why) = @_;
    return unless $waiter;
    kill_all($waiter->{pid});
    waitpid $waiter->{pid}, 0;
    my $user = user_of($waiter->{ask});
    ($waiter, $gone) = (undef, $why);
    wipe($user, grep { $_ ne $set{work} } @writable);
    return;
}

sub start_cold { my ($ask) = @_;
    $fresh = 0;
    drop_waiter('its job was started without it');
    return spawn($ask);
}

# All that one that waits and its job must have in common, but for the words that it does not know yet.
sub terms { my ($ask, $words) = @_;
    my $set = $ask->{environment};
    return join "\0", $ask->{phase}, $ask->{stack_bytes}, @{ $ask->{argv} }[0 .. $words - 1], map { "$_=$set->{$_}" } sort keys %$set;
}

# Why it is not the one for this job; undef if it is.
sub unfit { my ($ask, $known, $rest) = @_;
    return 'it was not ready' unless $waiter->{warm};
    return 'it ended' if waitpid $waiter->{pid}, $WNOHANG;      # also where a child of its holds its pipes
    return 'its job is another one' if @{ $ask->{argv} } < $known || terms($ask, $known) ne terms($waiter->{ask}, $known);
    return 'its job is another one' if $waiter->{gate} ? length $rest || $ask->{stdin} ne 'file' || length $stdin_name
        : !length $rest || length $rest > $set{chunk_bytes} / 2;
    return 'it wrote something, or ended' if !silent($waiter->{out}) || !silent($waiter->{err});
    return undef;
}

# Give it its job. Return what `spawn` returns, or why it cannot have it.
sub hand_over { my ($ask) = @_;
    $fresh = 0;
    return $gone unless $waiter;
    my $known = @{ $waiter->{ask}{argv} } - ($waiter->{gate} ? 0 : 1);      # the last word is the one that makes it wait
    my @words = @{ $ask->{argv} };
    my $rest = join '', map { "$_\0" } splice @words, $known < @words ? $known : @words;
    my $why = unfit($ask, $known, $rest) // ($waiter->{gate} ? give_stdin() : undef);
    if (!defined $why) {
        # From here on the kernel notes anew how much memory it has used at most.
        $> = uid_of($waiter->{ask});
        if (open my $clear, '>', "/proc/$waiter->{pid}/clear_refs") { syswrite $clear, '5' }
        $> = $<;
        $rest = $ask->{live} ? 1 : 0 if $waiter->{gate};
        $why = 'it ended' if (syswrite($waiter->{gate} // $waiter->{in}, $rest) // -1) != length $rest;
        $why //= 'it hangs' if $waiter->{gate} && !closed_in_time($waiter->{gate});
    }
    if (defined $why) { drop_waiter($why); return $why }
    drop_stdin() if $waiter->{gate};
    close $_ for grep { $_ } $waiter->{in}, $waiter->{gate};
    my $made = { %$waiter, in => undef };
    $waiter = undef;
    return $made;
}

sub closed_in_time { my ($gate) = @_;
    my $read = ''; vec($read, fileno $gate, 1) = 1;
    return select($read, undef, undef, $set{gate_s}) > 0;
}

# What the host sent as the job's stdin goes into the file that its process has as that. Return why not, if it cannot.
sub give_stdin {
    return undef unless $stdin_file;
    my $bytes = -s $stdin_file;
    return 'its stdin is long' if $bytes > $set{chunk_bytes};
    my $content = read_file(stdin_path()) // '';
    return "its stdin: $!" unless length $content == $bytes && write_all($waiter->{file}, $content);
    $waiter->{stdin_bytes} = in_pages($bytes);
    return undef;
}
