# Part 2: users, and removing everything that a compiler or program left behind.

sub be_killed_first {          # when memory runs out: this process, not the supervisor
    if (open my $adjust, '>', '/proc/self/oom_score_adj') { syswrite $adjust, '1000' }
}

my ($run_uid) = split /:/, $set{run_user};

sub user_of { my ($ask) = @_; return $ask->{phase} eq 'compile' ? $set{compile_user} : $set{run_user} }

sub uid_of { my ($ask) = @_; return (split /:/, user_of($ask))[0] }

sub become { my ($user) = @_;  # user and group id, for good
    my ($uid, $gid) = split /:/, $user;
    $) = "$gid $gid"; $( = $gid;
    ($<, $>) = ($uid, $uid);
    die "cannot become $user\n" if $< != $uid || $> != $uid || $( != $gid;
}

sub entries { my ($folder) = @_;
    opendir(my $handle, $folder) or return;
    return grep { $_ ne '.' && $_ ne '..' } readdir $handle;
}

# Empty the current folder. It goes down by chdir, so that no path gets too long; nobody else is alive to interfere.
sub empty_here {
    for my $entry (entries('.')) {
        next if unlink $entry;
        next unless lstat $entry and -d _;
        chmod 0700, $entry;
        if (chdir $entry) { empty_here(); chdir '..' }
        rmdir $entry;
    }
}

# System V objects: kind, the id's column in /proc/sysvipc, removal (0 is IPC_RMID). On a machine that others use too,
# they may be anybody's.
my @ipc = $set{reach} ne 'sandbox' ? () : (
    [shm => 'shmid', sub { shmctl $_[0], 0, 0 }],
    [msg => 'msqid', sub { msgctl $_[0], 0, 0 }],
    [sem => 'semid', sub { semctl $_[0], 0, 0, 0 }],
);

sub ipc_of { my ($uid, $kind, $id) = @_;
    my ($head, @rows) = split /\n/, read_again("/proc/sysvipc/$kind") // '';
    return unless @rows;
    my @names = split ' ', $head;
    return map { my %row; @row{@names} = split ' '; $row{uid} == $uid ? $row{$id} : () } @rows;
}

sub owns_something { my ($uid) = @_;
    for my $folder (@writable) {
        for (entries($folder)) { my @stat = lstat "$folder/$_"; return 1 if @stat && $stat[4] == $uid }
    }
    return scalar grep { ipc_of($uid, @$_) } @ipc;
}

# Remove all that a user owns in some folders, and its System V objects. Return whether nothing of it is left there.
sub wipe { my ($user, @folders) = @_;
    my ($uid) = split /:/, $user;
    my $left = 0;
    # The folders are root's: it can remove the files in them, which may fill all memory, before it forks.
    for my $folder (@folders) {
        for (entries($folder)) {
            my @stat = lstat "$folder/$_";
            $left = 1 if @stat && $stat[4] == $uid && !unlink "$folder/$_";
        }
    }
    return 1 unless $left || grep { ipc_of($uid, @$_) } @ipc;
    # Root has no DAC_OVERRIDE here, so the owner removes its own folders.
    flush_all();                                # it may take its time
    my $child = fork // return 0;
    if (!$child) {
        be_killed_first();
        become($user);
        for (@folders) { empty_here() if chdir $_ }
        for my $kind (@ipc) { $kind->[2]->($_) for ipc_of($uid, @$kind) }
        exit 0;
    }
    waitpid $child, 0;
    return !owns_something($uid);
}

# Wait until the kernel has freed page tables and sockets of the last program, which the next one would pay for.
sub settle {
    for (1 .. $set{rest_polls}) {
        my $rest = number('memory') // 0;
        $rest -= field('stat', $cgroup == 2 ? 'file' : 'total_cache') // 0 if $rest >= $set{rest_bytes};
        my $sockets = (read_again("$set{net}/unix") // '') =~ /\n./;
        last if $rest < $set{rest_bytes} && !$sockets;
        # The kernel looks for sockets that only hold each other when another one is closed, anywhere on the machine.
        if ($sockets && socketpair my $one, my $other, 1, 1, 0) { close $one; close $other }
        flush_all();
        select undef, undef, undef, $set{rest_poll_s};
    }
}

sub wipe_all {                 # what was compiled, and the source, too
    unlink "$set{control}/key";
    wipe($_, @writable) for $set{compile_user}, $set{run_user};
    for (entries($set{work})) { unlink "$set{work}/$_" if (lstat "$set{work}/$_")[4] == 0 }
}
